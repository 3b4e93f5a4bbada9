import CLibPQ
import Storage
